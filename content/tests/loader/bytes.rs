//! Files that are not even YAML, or would cost too much to read.

use crate::set::Set;

const SCHEME: &str = "schemes/voie-a.yaml";

#[test]
fn bytes_that_are_not_utf_8_are_told_with_their_line() {
    let mut bytes = b"id: voie-a\nname: ".to_vec();
    bytes.extend([0xE9, b'\n']);
    Set::valid().with(SCHEME, bytes).refused_at(SCHEME, 2, 1, &["UTF-8", "l'enregistrer dans ce codage"]);
}

#[test]
fn an_oversize_file_is_refused_with_the_limit() {
    let bytes = vec![b'#'; content::load::LARGEST_FILE + 1];
    Set::valid().with(SCHEME, bytes).refused_at(SCHEME, 1, 1, &["1048577 octets", "le maximum est 1048576", "le découper"]);
}

#[test]
fn an_alias_bomb_is_refused_at_once() {
    let level = |level: u8| format!("a{level}: &a{level} [{}]\n", vec![format!("*a{}", level - 1); 9].join(", "));
    let bomb = format!("a0: &a0 [x, x, x, x, x, x, x, x, x]\n{}", (1..=9).map(level).collect::<String>());
    let errors = Set::valid().with(SCHEME, bomb).errors();
    assert_eq!(errors.len(), 1, "{errors:#?}");
    assert!(errors[0].starts_with("schemes/voie-a.yaml:") && errors[0].contains("YAML illisible"), "{}", errors[0]);
}

#[test]
fn nesting_of_ten_thousand_levels_is_refused_without_overflow() {
    for (open, close) in [("[", "]"), ("{a: ", "}"), ("- ", "")] {
        let deep = format!("{}{}\n", open.repeat(10_000), close.repeat(10_000));
        let errors = Set::valid().with(SCHEME, deep).errors();
        assert_eq!(errors.len(), 1, "{errors:#?}");
        assert!(errors[0].starts_with("schemes/voie-a.yaml:") && errors[0].contains("YAML illisible"), "{}", errors[0]);
    }
}

#[test]
fn a_syntax_error_is_told_at_its_place() {
    Set::valid().replacing(SCHEME, "level: blocking", "level: [blocking").refused_at(
        SCHEME,
        16,
        13,
        &["YAML illisible", "vérifier ici les guillemets, les crochets et le retrait"],
    );
}

#[test]
fn a_tab_is_told_at_its_place() {
    let errors = Set::valid().replacing(SCHEME, "    level: blocking", "\tlevel: blocking").errors();
    assert_eq!(errors.len(), 1, "{errors:#?}");
    assert!(errors[0].starts_with("schemes/voie-a.yaml:15:"), "{}", errors[0]);
}

#[test]
fn a_key_written_twice_is_told() {
    let errors = Set::valid().replacing(SCHEME, "status: active\n", "status: active\nstatus: active\n").errors();
    assert_eq!(errors.len(), 1, "{errors:#?}");
    assert!(errors[0].starts_with("schemes/voie-a.yaml:6:1:"), "{}", errors[0]);
}

#[test]
fn an_empty_file_is_told() {
    Set::valid().with(SCHEME, "").refused_at(SCHEME, 1, 1, &["un bloc de clés est attendu ici, il y a rien"]);
}
