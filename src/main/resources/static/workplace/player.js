// Replays the steps of a journey: buttons, a slider, and the arrow keys while one of them has the focus.
const PAUSE = 900;

/** Calls show(count) with how many steps are passed; all of them is how it is now. */
export const player = (root, journey, show) => {
  const told = journey.steps.filter((step) => step.name && step.kind !== 'repetition').map((step) => step.number);
  const slider = root.querySelector('input');
  const toggle = root.querySelector('[data-play=toggle]');
  const said = root.querySelector('output');
  const speed = root.querySelector('[data-speed]');
  let timer = null;
  let drawn = Promise.resolve();

  slider.max = told.length;
  slider.value = told.length;
  root.hidden = told.length === 0;

  const place = () => Number(slider.value);
  const words = (at) => {
    const step = journey.steps[told[at - 1] - 1];
    return step ? `${at} of ${told.length}: ${step.name}${step.answer ? `: ${step.answer}` : ''}, ${step.lasted}` : `Before the first of ${told.length} steps`;
  };
  const go = (at) => {
    slider.value = Math.max(0, Math.min(told.length, at));
    slider.setAttribute('aria-valuetext', words(place()));
    said.textContent = words(place());
    const count = place() === told.length ? journey.steps.length : told[place() - 1] ?? 0;
    drawn = drawn.then(() => show(count));
    return drawn;
  };
  const stop = () => {
    clearTimeout(timer);
    timer = null;
    toggle.textContent = 'Play';
  };
  const tick = async () => {
    await go(place() + 1);
    if (place() >= told.length) {
      stop();
    } else if (timer !== null) {
      timer = setTimeout(tick, PAUSE / Number(speed.value));
    }
  };
  const play = () => {
    if (place() >= told.length) {
      go(0);
    }
    toggle.textContent = 'Pause';
    timer = setTimeout(tick, PAUSE / Number(speed.value));
  };
  const acts = {
    start: () => go(0),
    back: () => go(place() - 1),
    on: () => go(place() + 1),
    end: () => go(told.length),
  };
  root.querySelectorAll('[data-play]').forEach((button) => button.addEventListener('click', () => {
    const act = button.dataset.play;
    if (act === 'toggle') {
      (timer === null ? play : stop)();
    } else {
      stop();
      acts[act]();
    }
  }));
  slider.addEventListener('input', () => { stop(); go(place()); });
  root.addEventListener('keydown', (event) => {
    if (event.target === slider || event.target === speed) {
      return;
    }
    const act = { ArrowLeft: 'back', ArrowRight: 'on', Home: 'start', End: 'end' }[event.key];
    if (act) {
      stop();
      acts[act]();
      event.preventDefault();
    }
  });
};
