'use strict';
// What the server was told and tells: the state of every fact, and decisions on their way.

SuKien.desk = (() => {
  let told = { facts: {}, roles: [], sample: [], left: [], errorRate: {}, reviewer: '', sampleQueue: '' };
  let isBusy = false;
  /** Undos of this visit that can be taken back, the last one last. */
  const undos = [];

  async function load() {
    told = await ask('/reviews.json');
  }

  /** Asks the server. What it refuses is thrown, with the `code` of the reason. */
  async function ask(path, options) {
    let answer;
    try {
      answer = await fetch(path, { credentials: 'same-origin', ...options });
    } catch {
      throw refusal('unreachable', '');
    }
    const isJSON = answer.headers.get('Content-Type')?.startsWith('application/json');
    const body = isJSON ? await answer.json() : { message: (await answer.text()).trim() };
    if (answer.ok) return body;
    throw refusal(answer.status === 401 ? 'session' : body.code ?? 'other', body.message);
  }

  const refusal = (code, message) => Object.assign(new Error(message), { code });

  /** Sends one decision; a second one waits for nobody, and is left out. Returns the answer, or null. */
  async function send(decision) {
    if (isBusy) return null;
    isBusy = true;
    try {
      const answer = await ask('/decisions', {
        method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(decision),
      });
      told.errorRate = answer.errorRate;
      delete told.facts[answer.fact];
      Object.assign(told.facts, answer.facts);
      return answer;
    } finally {
      isBusy = false;
    }
  }

  async function undo() {
    const answer = await send({ action: 'undo' });
    if (answer) undos.push(answer.undo);
    return answer;
  }

  /** Takes the last undo of this visit back. */
  async function redo() {
    if (!undos.length) return null;
    const answer = await send({ action: 'undo', decision: undos.at(-1) });
    if (answer) undos.pop();
    return answer;
  }

  const review = (fact) => told.facts[fact.id] ?? null;
  const stateOf = (fact) => review(fact)?.state ?? 'unreviewed';
  const isDecided = (fact) => !['unreviewed', 'again'].includes(stateOf(fact));
  const rolesOf = (event) => told.roles.filter((role) => role.event === event);

  return {
    load, send, undo, redo, review, stateOf, isDecided, rolesOf,
    forgetUndos: () => { undos.length = 0; },
    get told() { return told; },
  };
})();
