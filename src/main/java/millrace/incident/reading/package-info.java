/** What people and systems read about incidents: lists of many, and what is written about one. Nothing is changed here. */
package millrace.incident.reading;
