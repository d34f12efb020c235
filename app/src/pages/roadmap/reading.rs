//! The roadmap that a form asks for.

use content::plan::{Field, Plan, Wish, plan, read};

use super::form::MOST_LABEL;
use super::refused;
use crate::forms::{Form, Wrong};
use crate::page::Ctx;

/// The wish in `form` and its plan; what is wrong is noted.
pub fn wished<'c>(ctx: &'c Ctx, form: &mut Form) -> Option<(Wish, Plan<'c>)> {
    form.optional(Field::Label.id(), MOST_LABEL);
    let wish = match read(ctx.library(), form.fields(), ctx.today) {
        Ok(wish) => wish,
        Err(faults) => {
            for (field, why) in faults {
                form.refuse(field.id(), refused::unread(ctx, &why));
            }
            return None;
        }
    };
    match plan(ctx.library(), &wish, ctx.today) {
        Ok(plan) => Some((wish, plan)),
        Err(fault) => {
            form.refuse(fault.field(&wish).id(), refused::fault(ctx, &fault));
            None
        }
    }
}

/// Whether what is wrong is that there is no such scheme.
pub(super) fn names_no_scheme(form: &Form) -> Option<Wrong> {
    form.wrong(Field::Scheme.id()).filter(|wrong| wrong.code == refused::NO_SCHEME).cloned()
}
