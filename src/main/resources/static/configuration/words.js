// What the service map says of its nodes and lines in words; the server says the same in the list beside it.
const many = (count, one, several) => `${count} ${count === 1 ? one : several}`;

/** What is going on at a node now, the worst first; empty when nothing is. */
export const goingOn = (node) => [
  node.openIncidents ? `! ${many(node.openIncidents, 'open incident', 'open incidents')}${node.worst ? `, worst ${node.worst}` : ''}` : '',
  node.runningChanges ? `↻ ${many(node.runningChanges, 'running change', 'running changes')}` : '',
].filter(Boolean);

/** The same as short as it fits under a node. */
export const mark = (node) => [
  node.openIncidents ? `! ${node.openIncidents}${node.worst ? ` ${node.worst}` : ''}` : '',
  node.runningChanges ? `↻ ${node.runningChanges}` : '',
].filter(Boolean).join('  ');

/** Whether that matters for its colour: an incident does more than a change. */
export const tone = (node) => {
  if (node.openIncidents) {
    return 'bad';
  }
  return node.runningChanges ? 'warn' : 'plain';
};

/** Where the page of a node is. */
export const address = (node) => `${node.kind === 'SERVICE' ? '/services' : '/items'}/${encodeURIComponent(node.id)}`;

const FORWARD = { DEPENDS_ON: 'depends on', RUNS_ON: 'runs on', MEMBER_OF: 'is a member of', CONNECTS_TO: 'connects to', BACKS_UP: 'backs up', MADE_OF: 'is made of' };
const BACKWARD = { DEPENDS_ON: 'is needed by', RUNS_ON: 'carries', MEMBER_OF: 'has the member', CONNECTS_TO: 'is connected with', BACKS_UP: 'is backed up by', MADE_OF: 'is a part of' };

const plain = (type) => type.toLowerCase().replace(/_/g, ' ');

/** A line as it reads from one of its ends. */
export const relation = (edge, from) => (from === edge.from ? FORWARD : BACKWARD)[edge.type] ?? plain(edge.type);

/** How many of a redundant group are enough; empty when there is no such group. */
export const enough = (edge) => edge.redundancy ? `${edge.needed ?? 1} of ${edge.redundancy} is enough` : '';
