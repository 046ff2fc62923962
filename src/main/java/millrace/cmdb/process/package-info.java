/** Configuration management and its processes configuration-verification and configuration-audit: what each tells the other. */
package millrace.cmdb.process;
