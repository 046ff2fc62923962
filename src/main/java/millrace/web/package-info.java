/**
 * What everything we offer over HTTP has in common: problem details, keys that make a request act once, the look of our pages,
 * and the page that documents the interface.
 */
package millrace.web;
