// Shows the diagram of a model with a button for each of its pictures.
import { drawing } from './drawing.js';

const canvas = document.getElementById('diagram');
const { show } = await drawing(canvas, canvas.dataset.source);
const buttons = Array.from(document.querySelectorAll('[data-diagram]'));
buttons.forEach((button) => button.addEventListener('click', async () => {
  await show(button.dataset.diagram);
  buttons.forEach((one) => one.setAttribute('aria-pressed', String(one === button)));
}));
await show(canvas.dataset.first);
