/**
 * Brings the database up before anything else: a PostgreSQL of the operator's choice by its URL, or a real one that travels with the product and
 * keeps its data in the data directory. Owns the demo switch, the refusals of the start in one sentence, the engine's own tables as the first
 * migration, and the one line that says where to click.
 */
package millrace.database;
