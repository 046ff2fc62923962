// Sends files one after the other and shows how far they are; without it the form sends them by itself.
const token = () => decodeURIComponent(/(?:^|; )MILLRACE-CSRF=([^;]*)/.exec(document.cookie)?.[1] ?? "");

/** Sends one file; answers the sentence of whoever refuses it, or nothing. */
const send = (section, file, internal, onProgress) => new Promise(done => {
  const request = new XMLHttpRequest();
  const query = new URLSearchParams({ name: file.name, internal });
  request.open("POST", `${section.dataset.door}?${query}`);
  request.setRequestHeader("Content-Type", "application/octet-stream");
  request.setRequestHeader("Idempotency-Key", crypto.randomUUID?.() ?? `${Date.now()}-${Math.random()}`);
  request.setRequestHeader("X-Millrace-CSRF", token());
  request.setRequestHeader("Accept", "application/json, application/problem+json");
  request.upload.onprogress = event => onProgress(event.loaded / (event.total || 1));
  request.onerror = () => done("The connection broke. Try again.");
  request.onload = () => done(request.status === 201 ? null : sentence(request));
  request.send(file);
});

const sentence = request => {
  if (request.status === 401) return "You are not signed in any more. Sign in again; the file was not sent.";
  try {
    return JSON.parse(request.responseText).detail;
  } catch {
    return "The file was not taken.";
  }
};

/** Puts the newest list in place of this one, and tells how it went. */
const renew = async (section, said) => {
  const answer = await fetch(section.dataset.list, { headers: { Accept: "text/html" } });
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const fresh = page.querySelector("section.files");
  if (!fresh) return location.reload();
  const back = section.querySelector("form[data-upload]").getAttribute("action").match(/[?&](back=[^&]*)/)?.[1];
  fresh.querySelectorAll("form").forEach(form => {
    const action = form.getAttribute("action");
    form.setAttribute("action", action.replace(/back=[^&]*/, back));
  });
  section.replaceWith(document.adoptNode(fresh));
  enhance(fresh);
  fresh.querySelector("[data-said]").textContent = said;
  fresh.querySelector("input[type=file]").focus();
};

const upload = async (section, form, files) => {
  const said = form.querySelector("[data-said]");
  const bar = form.querySelector("[data-progress]");
  const internal = form.elements.internal?.checked ?? false;
  const button = form.querySelector("button");
  const mistakes = [];
  button.disabled = true;
  bar.hidden = false;
  for (const file of files) {
    said.textContent = `Sending ${file.name} …`;
    const tooLarge = file.size > Number(section.dataset.largest);
    const mistake = tooLarge
      ? `${file.name} is larger than ${section.dataset.atMost}.`
      : await send(section, file, internal, part => { bar.value = part; });
    if (mistake) mistakes.push(mistake);
  }
  button.disabled = false;
  bar.hidden = true;
  const added = files.length - mistakes.length;
  const words = [added ? `${added === 1 ? "One file was" : `${added} files were`} added.` : "", ...mistakes];
  if (added) await renew(section, words.join(" ").trim());
  else said.textContent = words.join(" ").trim();
};

const enhance = section => {
  const form = section.querySelector("form[data-upload]");
  form.addEventListener("submit", event => {
    event.preventDefault();
    upload(section, form, [...form.elements.file.files]);
  });
  form.addEventListener("dragover", event => {
    event.preventDefault();
    form.classList.add("over");
  });
  form.addEventListener("dragleave", () => form.classList.remove("over"));
  form.addEventListener("drop", event => {
    event.preventDefault();
    form.classList.remove("over");
    if (event.dataTransfer.files.length) upload(section, form, [...event.dataTransfer.files]);
  });
};

document.querySelectorAll("section.files").forEach(enhance);
