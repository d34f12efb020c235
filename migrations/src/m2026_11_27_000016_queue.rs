//! What keeps the queue fast however many cases there are (ADR 11): an index of the words that cases are found by, counters of
//! open cases by desk and by advisor, and indexes for the lists of advisors, of topics and of cases given to nobody. Both databases
//! keep words and counters up to date by themselves, whoever writes a case.

use sea_orm::DatabaseBackend;
use sea_orm_migration::prelude::*;

use crate::columns::{create, id, index, number, table, text, unique};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let tally = table(
            "case_tally",
            [text("key"), text("desk"), text("topic"), number("due_on"), number("open_cases"), number("unassigned")],
        );
        create(manager, tally, [unique("case_tally", &["desk", "topic", "due_on"])]).await?;
        create(manager, table("case_load", [id("account"), number("open_cases")]), []).await?;
        manager.create_index(index("case", &["assignee", "assigned_at"])).await?;
        manager.create_index(index("case", &["desk", "topic", "open", "due_on", "id"])).await?;

        let connection = manager.get_connection();
        connection.execute_unprepared(UNASSIGNED).await?;
        connection.execute_unprepared(PLACES).await?;
        let own = match connection.get_database_backend() {
            DatabaseBackend::Sqlite => SQLITE,
            _ => POSTGRESQL,
        };
        connection.execute_unprepared(own).await?;
        connection.execute_unprepared(COUNTED).await?;
        manager.create_index(index("case_text", &["place", "case"])).await
    }
}

/// Cases given to nobody, in order. In an index of all cases PostgreSQL would sort them: to it, NULL is not one value.
const UNASSIGNED: &str = r#"
CREATE INDEX case_by_desk_unassigned ON "case" (desk, open, due_on, id) WHERE assignee IS NULL;
"#;

/// Cases are found the latest first: their place is the year, then the number.
const PLACES: &str = r#"
ALTER TABLE case_text ADD COLUMN place bigint NOT NULL DEFAULT 0;
ALTER TABLE case_text ADD COLUMN desk text NOT NULL DEFAULT '';
UPDATE case_text SET
    place = (SELECT year * 16777216 + number FROM "case" WHERE id = case_text."case"),
    desk = (SELECT desk FROM "case" WHERE id = case_text."case");
"#;

/// The counters of the cases there are.
const COUNTED: &str = r#"
INSERT INTO case_tally (key, desk, topic, due_on, open_cases, unassigned)
SELECT desk || ' ' || topic || ' ' || due_on, desk, topic, due_on, count(*), sum(CASE WHEN assignee IS NULL THEN 1 ELSE 0 END)
FROM "case" WHERE open GROUP BY desk, topic, due_on;
INSERT INTO case_load (account, open_cases)
SELECT assignee, count(*) FROM "case" WHERE open AND assignee IS NOT NULL GROUP BY assignee;
"#;

/// An index of words without the words (FTS5); `§dns` stands for the desk, and no word holds that sign. `detail=none`: nobody looks
/// for phrases. Beginnings of up to sixteen letters have an index of their own, which is read until a page is full; the cases of
/// any other beginning would all be gathered first. Whoever writes words merges none of the pieces that the index consists of, which takes
/// long once in a while: that is done beside (`desk::storage`). Triggers keep words and counters.
const SQLITE: &str = r#"
CREATE VIRTUAL TABLE case_words USING fts5(
    words, content='', contentless_delete=1, detail=none, tokenize='ascii', prefix='1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16'
);
INSERT INTO case_words (case_words, rank) VALUES ('automerge', 0), ('crisismerge', 256);
INSERT INTO case_words (rowid, words) SELECT place, words || ' §' || desk FROM case_text;
CREATE TRIGGER case_words_added AFTER INSERT ON case_text BEGIN
    INSERT INTO case_words (rowid, words) VALUES (new.place, new.words || ' §' || new.desk);
END;
CREATE TRIGGER case_words_changed AFTER UPDATE ON case_text BEGIN
    DELETE FROM case_words WHERE rowid = old.place;
    INSERT INTO case_words (rowid, words) VALUES (new.place, new.words || ' §' || new.desk);
END;
CREATE TRIGGER case_words_removed AFTER DELETE ON case_text BEGIN
    DELETE FROM case_words WHERE rowid = old.place;
END;

CREATE TRIGGER case_tally_added AFTER INSERT ON "case" WHEN new.open BEGIN
    INSERT INTO case_tally (key, desk, topic, due_on, open_cases, unassigned)
    VALUES (new.desk || ' ' || new.topic || ' ' || new.due_on, new.desk, new.topic, new.due_on, 1, new.assignee IS NULL)
    ON CONFLICT (key) DO UPDATE SET open_cases = open_cases + 1, unassigned = unassigned + excluded.unassigned;
END;
CREATE TRIGGER case_tally_removed AFTER DELETE ON "case" WHEN old.open BEGIN
    UPDATE case_tally SET open_cases = open_cases - 1, unassigned = unassigned - (old.assignee IS NULL)
    WHERE key = old.desk || ' ' || old.topic || ' ' || old.due_on;
    DELETE FROM case_tally WHERE key = old.desk || ' ' || old.topic || ' ' || old.due_on AND open_cases = 0;
END;
CREATE TRIGGER case_tally_changed AFTER UPDATE ON "case"
WHEN old.open IS NOT new.open OR old.desk IS NOT new.desk OR old.topic IS NOT new.topic OR old.due_on IS NOT new.due_on
    OR (old.assignee IS NULL) IS NOT (new.assignee IS NULL)
BEGIN
    UPDATE case_tally SET open_cases = open_cases - 1, unassigned = unassigned - (old.assignee IS NULL)
    WHERE old.open AND key = old.desk || ' ' || old.topic || ' ' || old.due_on;
    DELETE FROM case_tally WHERE key = old.desk || ' ' || old.topic || ' ' || old.due_on AND open_cases = 0;
    INSERT INTO case_tally (key, desk, topic, due_on, open_cases, unassigned)
    SELECT new.desk || ' ' || new.topic || ' ' || new.due_on, new.desk, new.topic, new.due_on, 1, new.assignee IS NULL
    WHERE new.open
    ON CONFLICT (key) DO UPDATE SET open_cases = open_cases + 1, unassigned = unassigned + excluded.unassigned;
END;

CREATE TRIGGER case_load_added AFTER INSERT ON "case" WHEN new.open AND new.assignee IS NOT NULL BEGIN
    INSERT INTO case_load (account, open_cases) VALUES (new.assignee, 1)
    ON CONFLICT (account) DO UPDATE SET open_cases = open_cases + 1;
END;
CREATE TRIGGER case_load_removed AFTER DELETE ON "case" WHEN old.open AND old.assignee IS NOT NULL BEGIN
    UPDATE case_load SET open_cases = open_cases - 1 WHERE account = old.assignee;
    DELETE FROM case_load WHERE account = old.assignee AND open_cases = 0;
END;
CREATE TRIGGER case_load_changed AFTER UPDATE ON "case"
WHEN old.open IS NOT new.open OR old.assignee IS NOT new.assignee
BEGIN
    UPDATE case_load SET open_cases = open_cases - 1 WHERE old.open AND account = old.assignee;
    DELETE FROM case_load WHERE account = old.assignee AND open_cases = 0;
    INSERT INTO case_load (account, open_cases)
    SELECT new.assignee, 1 WHERE new.open AND new.assignee IS NOT NULL
    ON CONFLICT (account) DO UPDATE SET open_cases = open_cases + 1;
END;
"#;

/// The words are each one lexeme, with the batch of 16,384 cases that the case is in before it, `2074624/certificat`: the index of one
/// word in one batch is read without those of others. Counters change when the transaction ends, under a lock that nothing is waited
/// for after: two transactions that change several cases each never wait for each other.
const POSTGRESQL: &str = r#"
ALTER TABLE case_text ADD COLUMN terms tsvector GENERATED ALWAYS AS
    (array_to_tsvector(string_to_array(
        (place >> 14) || '/' || replace(btrim(words) || ' §' || desk, ' ', ' ' || (place >> 14) || '/'), ' '
    ))) STORED;
CREATE INDEX case_text_by_terms ON case_text USING gin (terms);

CREATE FUNCTION case_tally_count() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    former text;
BEGIN
    PERFORM pg_advisory_xact_lock(7454980633855882257);
    IF TG_OP <> 'INSERT' AND OLD.open THEN
        former := OLD.desk || ' ' || OLD.topic || ' ' || OLD.due_on;
        UPDATE case_tally SET open_cases = open_cases - 1,
            unassigned = unassigned - CASE WHEN OLD.assignee IS NULL THEN 1 ELSE 0 END WHERE key = former;
        DELETE FROM case_tally WHERE key = former AND open_cases = 0;
        UPDATE case_load SET open_cases = open_cases - 1 WHERE account = OLD.assignee;
        DELETE FROM case_load WHERE account = OLD.assignee AND open_cases = 0;
    END IF;
    IF TG_OP <> 'DELETE' AND NEW.open THEN
        INSERT INTO case_tally AS tally (key, desk, topic, due_on, open_cases, unassigned)
        VALUES (NEW.desk || ' ' || NEW.topic || ' ' || NEW.due_on, NEW.desk, NEW.topic, NEW.due_on, 1,
            CASE WHEN NEW.assignee IS NULL THEN 1 ELSE 0 END)
        ON CONFLICT (key) DO UPDATE SET open_cases = tally.open_cases + 1,
            unassigned = tally.unassigned + excluded.unassigned;
        IF NEW.assignee IS NOT NULL THEN
            INSERT INTO case_load AS load (account, open_cases) VALUES (NEW.assignee, 1)
            ON CONFLICT (account) DO UPDATE SET open_cases = load.open_cases + 1;
        END IF;
    END IF;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER case_tally_added AFTER INSERT ON "case" DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW WHEN (NEW.open) EXECUTE FUNCTION case_tally_count();
CREATE CONSTRAINT TRIGGER case_tally_removed AFTER DELETE ON "case" DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW WHEN (OLD.open) EXECUTE FUNCTION case_tally_count();
CREATE CONSTRAINT TRIGGER case_tally_changed AFTER UPDATE ON "case" DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW WHEN (OLD.open IS DISTINCT FROM NEW.open OR OLD.desk IS DISTINCT FROM NEW.desk
        OR OLD.topic IS DISTINCT FROM NEW.topic OR OLD.due_on IS DISTINCT FROM NEW.due_on
        OR OLD.assignee IS DISTINCT FROM NEW.assignee)
    EXECUTE FUNCTION case_tally_count();
"#;
