/** Items as a graph: walks along what needs what, what fails with what, and the ways there. */
package millrace.cmdb.graph;
