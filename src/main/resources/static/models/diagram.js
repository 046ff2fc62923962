// Shows the diagram of a process, one picture at a time.
(async () => {
  const canvas = document.getElementById('diagram');
  const viewer = new BpmnJS({ container: canvas });
  const answer = await fetch(canvas.dataset.source, { credentials: 'same-origin' });
  await viewer.importXML(await answer.text());
  const fit = () => viewer.get('canvas').zoom('fit-viewport', 'auto');
  fit();
  const buttons = document.querySelectorAll('[data-diagram]');
  buttons.forEach((button) => button.addEventListener('click', async () => {
    await viewer.open(button.dataset.diagram);
    buttons.forEach((one) => one.setAttribute('aria-pressed', String(one === button)));
    fit();
  }));
})();
