// Shows the diagram of a process, one picture at a time.
(async () => {
  const canvas = document.getElementById('diagram');
  const viewer = new BpmnJS({ container: canvas });
  const answer = await fetch(canvas.dataset.source, { credentials: 'same-origin' });
  const source = await answer.text();
  const named = (root, name) => Array.from(root.getElementsByTagNameNS('*', name));

  // The library draws processes, not what is inside of a collapsed sub-process: for that it gets the inside as a process.
  const picture = (id) => {
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
  const show = async (id) => {
    await viewer.importXML(picture(id));
    viewer.get('canvas').zoom('fit-viewport', 'auto');
  };

  const buttons = Array.from(document.querySelectorAll('[data-diagram]'));
  buttons.forEach((button) => button.addEventListener('click', async () => {
    await show(button.dataset.diagram);
    buttons.forEach((one) => one.setAttribute('aria-pressed', String(one === button)));
  }));
  await show(canvas.dataset.first);
})();
