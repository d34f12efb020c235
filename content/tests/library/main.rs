//! The production library: what it holds, what it decides, and what is true of every dossier.

mod agenda;
mod alerts;
mod changes;
mod compact_form;
mod completions;
mod dossiers;
mod effect;
mod english;
mod holdings;
mod kept_roadmaps;
mod manual;
mod money;
mod money_properties;
mod monotone;
mod production;
mod pushing;
mod questions_left;
mod replays;
mod roadmap_laws;
mod roadmaps;
mod round_trips;
mod situations;
mod values;
