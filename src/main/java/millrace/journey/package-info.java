/**
 * The journey of a record, whatever its practice: where it stands on the very version of the process that runs it, how it got there,
 * how long each step took, what can happen next and who is waited for. Those who only asked for help read the phases alone.
 */
package millrace.journey;
