// Millrace: what was said and done about a record, the newest first, and what hangs together with it.

import {root} from './api.js';
import {el, unseen} from './dom.js';
import {badge, toRecord} from './header.js';
import {time} from './times.js';

function by(one) {
  return [el('strong', {}, one.actorName || one.authorName), one.via && ` through ${one.via}`, ' ', time(one.at),
    one.internal && [' ', badge({label: 'Internal', tone: 'WARN'})]];
}

function change(one) {
  return one.label && el('span', {}, `: ${one.label} `,
    one.from && [el('del', {}, unseen('from '), one.from), ' → '],
    el('ins', {}, one.from && unseen('to '), one.to || 'nothing'));
}

function entry(one) {
  return el('li', {}, el('p', {class: 'record-by'}, by(one)),
    el('p', {class: 'record-prose'}, one.what, change(one)),
    one.note && el('p', {class: 'record-prose'}, one.note));
}

function comment(one) {
  return el('li', {class: one.internal ? 'record-internal' : null},
    el('p', {class: 'record-by'}, by(one)),
    el('p', {class: 'record-prose'}, one.text));
}

function link(one) {
  return el('li', {}, `${one.words} `, one.address ? toRecord(one.record, one.address) : one.record,
    one.title && ` ${one.title} `, one.phase && badge(one.phase));
}

function size(bytes) {
  const step = 1024;
  return bytes < step * step ? `${Math.ceil(bytes / step)} KB` : `${(bytes / step / step).toFixed(1)} MB`;
}

function attachment(one) {
  return el('li', {}, el('a', {href: root + one.address, download: true}, one.name), ` ${size(one.size)} `, time(one.at),
    one.internal && [' ', badge({label: 'Internal', tone: 'WARN'})]);
}

function section(title, items, none) {
  return (items.length > 0 || none) && el('section', {}, el('h3', {}, title),
    items.length > 0 ? el('ul', {class: 'record-timeline'}, items) : el('p', {class: 'record-soft'}, none));
}

/** Everything below the acts; what could not be read says so and leaves the rest in place. */
export function history({comments, timeline, links, attachments}) {
  return [
    section('Comments', comments.map(comment), 'Nobody has said anything yet.'),
    section('Links', links.map(link)),
    section('Attachments', attachments.map(attachment)),
    section('Timeline', timeline.map(entry), 'Nothing has happened yet.')
  ].filter(Boolean);
}
