//! How long a page takes on the server, beside a static answer of the same router in the same run.

use criterion::{Criterion, criterion_group, criterion_main};

const DTX: &str =
    "product_kind=dtx&md_qualification=dm&is_software=oui&therapeutic_purpose=oui&ce_marking=obtenu&study_status=en_cours";

fn pages(criterion: &mut Criterion) {
    let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
    let targets = [
        ("static answer", "/healthz".to_owned()),
        ("home", "/fr".to_owned()),
        ("fiche", "/fr/voies/pecan-dtx".to_owned()),
        ("question", format!("/fr/diagnostic?{DTX}")),
        ("result", format!("/fr/diagnostic/resultat?{DTX}")),
        ("questionnaire", "/fr/diagnostic/complet".to_owned()),
        ("search", "/fr/recherche?q=certificat+ans".to_owned()),
    ];
    for (name, target) in targets {
        criterion.bench_function(name, |bencher| bencher.iter(|| runtime.block_on(tests::get(&target))));
    }
}

criterion_group!(benches, pages);
criterion_main!(benches);
