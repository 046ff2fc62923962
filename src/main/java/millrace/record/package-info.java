/**
 * What every record has, whatever its practice: who may see it, its timeline, comments, links and the evidence of every
 * decision about it. Practices keep their own tables and name their records by number.
 */
package millrace.record;
