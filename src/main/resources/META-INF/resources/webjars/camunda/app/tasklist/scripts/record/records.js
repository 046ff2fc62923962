// Millrace: the record of a task, and everything the panel shows of it, from our interface.

import {get, post} from './api.js';

const COMMENTS = 5;
const ENTRIES = 8;

/** The record that a task works on, with what can be done about it now. */
export function ofTask(task, signal) {
  return get(`/api/user-tasks/${encodeURIComponent(task)}/record`, signal);
}

/** The same by its number, when the task is over. */
export function byNumber(number, signal) {
  return get(`/api/records/${encodeURIComponent(number)}`, signal);
}

/** What was said and done, the newest first. */
export async function historyOf(number, signal) {
  const about = `/api/records/${encodeURIComponent(number)}`;
  const [comments, timeline, links, attachments] = await Promise.all([
    get(`${about}/comments?limit=${COMMENTS}`, signal),
    get(`${about}/timeline?limit=${ENTRIES}`, signal),
    get(`${about}/links`, signal),
    get(`${about}/attachments`, signal)
  ]);
  return {comments: comments.items, timeline: timeline.items, links, attachments};
}

/** Does an act; what was seen goes with it, so that nobody undoes what they have not seen. */
export function perform(record, act, values, key) {
  const path = `/api/records/${encodeURIComponent(record.number)}/acts/${encodeURIComponent(act)}?position=${record.position}`;
  return post(path, values, {'Idempotency-Key': key, 'If-Match': `"${record.version}"`});
}
