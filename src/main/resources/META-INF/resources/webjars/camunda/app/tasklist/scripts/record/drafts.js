// Millrace: what is typed and not yet sent, kept until it is sent, through other tasks and a new sign-in in this window.

const PLACE = 'millrace-drafts';
let owner = '';

function all() {
  const kept = JSON.parse(sessionStorage.getItem(PLACE) || '{}');
  return kept.owner === owner ? kept : {owner, acts: {}};
}

function change(record, act, values) {
  const kept = all();
  kept.acts[`${record}/${act}`] = values;
  sessionStorage.setItem(PLACE, JSON.stringify(kept));
}

/** Nobody finds what somebody else has typed. */
export function belongTo(person) {
  owner = person;
}

export function draftOf(record, act) {
  return all().acts[`${record}/${act}`] || null;
}

export function keepDraft(record, act, values) {
  change(record, act, values);
}

export function dropDraft(record, act) {
  change(record, act, undefined);
}
