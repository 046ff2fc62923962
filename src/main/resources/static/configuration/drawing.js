// Draws items, services and what joins them. A page loads the library cytoscape before, with the layout fcose.
import { mark, tone } from './words.js';

const MANY = 150;
const dark = matchMedia('(prefers-color-scheme: dark)');
const still = matchMedia('(prefers-reduced-motion: reduce)');

// The library would add a style sheet to the page, which its policy refuses; the one rule of it is in ours.
const withoutStyleSheet = () => {
  const id = '__________cytoscape_stylesheet';
  if (!document.getElementById(id)) {
    const instead = document.createElement('template');
    instead.id = id;
    document.head.append(instead);
  }
};

const token = (name) => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();

const looks = (crowded) => [
  { selector: 'node', style: {
    shape: 'ellipse', width: 26, height: 26, label: 'data(label)', 'text-wrap': 'wrap', 'text-max-width': '130px', 'text-valign': 'bottom', 'text-margin-y': 4,
    'font-size': 12, 'font-family': 'system-ui, sans-serif', 'min-zoomed-font-size': crowded ? 9 : 6,
    color: token('text'), 'background-color': token('surface'), 'border-width': 2, 'border-color': token('control-line'),
    'text-background-color': token('ground'), 'text-background-opacity': 0.8, 'text-background-padding': 1,
  } },
  { selector: 'node[kind = "SERVICE"]', style: { shape: 'round-rectangle', width: 44, height: 28, 'background-color': token('accent-tint'), 'border-color': token('accent') } },
  { selector: 'node[tone = "warn"]', style: { 'background-color': token('warn-tint'), 'border-color': token('warn'), 'border-width': 4, 'border-style': 'dashed', 'min-zoomed-font-size': 0, color: token('warn') } },
  { selector: 'node[tone = "bad"]', style: { 'background-color': token('bad-tint'), 'border-color': token('bad'), 'border-width': 5, 'border-style': 'double', 'min-zoomed-font-size': 0, 'font-weight': 700, color: token('bad') } },
  { selector: 'node.around', style: { 'underlay-color': token('accent'), 'underlay-opacity': 0.2, 'underlay-padding': 12 } },
  { selector: 'edge', style: {
    width: 1.5, 'curve-style': crowded ? 'straight' : 'bezier', 'line-color': token('control-line'), 'target-arrow-color': token('control-line'),
    'target-arrow-shape': 'triangle', 'arrow-scale': 0.9, opacity: crowded ? 0.5 : 0.8,
  } },
  { selector: 'edge[type = "CONNECTS_TO"]', style: { 'line-style': 'dotted', 'target-arrow-shape': 'none' } },
  { selector: 'edge[type = "BACKS_UP"]', style: { 'line-style': 'dashed' } },
  { selector: 'edge[?redundancy]', style: { 'line-style': 'dashed', 'target-arrow-shape': 'vee' } },
  { selector: '.far', style: { opacity: 0.2, 'text-opacity': 0.2 } },
  { selector: 'node.near', style: { 'min-zoomed-font-size': 0, 'z-index': 10 } },
  { selector: 'edge.near', style: { 'line-color': token('accent'), 'target-arrow-color': token('accent'), width: 3, opacity: 1 } },
  { selector: 'node.chosen', style: { 'outline-width': 4, 'outline-color': token('accent-strong'), 'outline-offset': 3, 'min-zoomed-font-size': 0, 'z-index': 20 } },
];

const elements = (map) => [
  ...map.nodes.map((node) => ({ data: { ...node, tone: tone(node), label: [node.name, mark(node)].filter(Boolean).join('\n') } })),
  ...map.edges.map((edge, place) => ({ data: { ...edge, id: `line ${place}`, source: edge.from, target: edge.to } })),
];

// The layout begins with places drawn by lot. The same lots for the same map, so that it looks the same the next time.
const withTheSameLots = (work) => {
  const { random } = Math;
  let state = 7;
  Math.random = () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
  try {
    work();
  } finally {
    Math.random = random;
  }
};

/**
 * Draws a map into a canvas.
 *
 * @param around id of the node that stands in the middle of it, if one does
 * @param chosen is called with the id of a node that somebody clicks, or null when they click beside
 * @param opened is called with the id of a node that somebody clicks twice
 */
export const drawing = (canvas, map, { around, chosen, opened }) => {
  withoutStyleSheet();
  const crowded = map.nodes.length > MANY;
  const cy = window.cytoscape({
    container: canvas,
    elements: elements(map),
    style: looks(crowded),
    layout: { name: 'preset' },
    minZoom: 0.05,
    maxZoom: 3,
    boxSelectionEnabled: false,
    autounselectify: true,
    userZoomingEnabled: false,
    hideEdgesOnViewport: map.edges.length > 2000,
  });
  withTheSameLots(() => cy.layout({ name: 'fcose', animate: false, quality: crowded ? 'default' : 'proof', nodeSeparation: 110, idealEdgeLength: 90, nodeRepulsion: 12000, nodeDimensionsIncludeLabels: !crowded, padding: 24 }).run());
  cy.getElementById(around ?? '').addClass('around');
  // the wheel moves the page until somebody has turned to the drawing
  cy.on('tapstart', () => cy.userZoomingEnabled(true));
  canvas.addEventListener('mouseleave', () => cy.userZoomingEnabled(false));
  cy.on('tap', (event) => chosen(event.target === cy || !event.target.isNode() ? null : event.target.id()));
  cy.on('dbltap', 'node', (event) => opened(event.target.id()));
  cy.on('mouseover', 'node', () => { canvas.style.cursor = 'pointer'; });
  cy.on('mouseout', 'node', () => { canvas.style.cursor = ''; });
  dark.addEventListener('change', () => cy.style(looks(crowded)));

  const moved = (to) => still.matches ? cy.viewport(to) : cy.animate({ ...to, duration: 200 });
  return {
    /** Shows a node with its neighbours, the rest behind; null shows everything alike. */
    choose(id, come) {
      cy.elements().removeClass('chosen near far');
      const node = cy.getElementById(id ?? '');
      if (node.empty()) {
        return;
      }
      const near = node.closedNeighborhood();
      cy.elements().difference(near).addClass('far');
      near.addClass('near');
      node.addClass('chosen');
      if (come) {
        const zoom = Math.max(cy.zoom(), crowded ? 0.8 : cy.zoom());
        const { x, y } = node.position();
        moved({ zoom, pan: { x: cy.width() / 2 - x * zoom, y: cy.height() / 2 - y * zoom } });
      }
    },
    zoom(by) {
      cy.zoom({ level: cy.zoom() * by, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } });
    },
    fit() {
      cy.resize();
      cy.fit(undefined, 24);
    },
    /** Where a node is on the canvas, in pixels; for whoever looks at the drawing with a program. */
    place: (id) => cy.getElementById(id).renderedPosition(),
  };
};
