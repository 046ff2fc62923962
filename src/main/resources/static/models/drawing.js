// Draws a process, one picture at a time. A page loads the library BpmnJS before.
const named = (root, name) => Array.from(root.getElementsByTagNameNS('*', name));

// The library draws processes, not what is inside of a collapsed sub-process: for that it gets the inside as a process.
const picture = (source, id) => {
  const model = new DOMParser().parseFromString(source, 'application/xml');
  named(model, 'BPMNDiagram').filter((diagram) => diagram.getAttribute('id') !== id).forEach((diagram) => diagram.remove());
  const shown = named(model, 'BPMNPlane')[0].getAttribute('bpmnElement');
  const inside = named(model, 'subProcess').find((element) => element.getAttribute('id') === shown);
  if (inside) {
    const name = inside.prefix ? `${inside.prefix}:process` : 'process';
    const alone = model.createElementNS(inside.namespaceURI, name);
    alone.setAttribute('id', shown);
    alone.append(...Array.from(inside.children).filter((child) => !['incoming', 'outgoing'].includes(child.localName)));
    named(model, 'process').forEach((process) => process.remove());
    model.documentElement.prepend(alone);
  }
  return new XMLSerializer().serializeToString(model);
};

/** Makes a viewer in a canvas for the file at an address; show(id) draws one of its pictures. */
export const drawing = async (canvas, address, options = {}) => {
  const viewer = new window.BpmnJS({ container: canvas, ...options });
  const answer = await fetch(address, { credentials: 'same-origin' });
  if (!answer.ok) {
    throw new Error(`The diagram could not be read (${answer.status}).`);
  }
  const source = await answer.text();
  const show = async (id) => {
    await viewer.importXML(picture(source, id));
    viewer.get('canvas').zoom('fit-viewport', 'auto');
  };
  return { viewer, show };
};
