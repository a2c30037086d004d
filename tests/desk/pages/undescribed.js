// A desk that nobody described: it calls nothing by a usual name, names nobody in its turns, and tells the sides by a letter.
const stack = document.querySelector('.stack');
const TURNS = [
  ['q', 'Hello, my order 48213 was due last Tuesday. Where is it?'],
  ['r', 'Hi Maria, I have asked the carrier to trace it.'],
  ['q', 'It is for a birthday on Saturday, please hurry!'],
  ['r', 'I understand, and I am on it.'],
  ['q', 'Any news yet?'],
];
const MORE = [
  ['q', 'And will I still get the free gift?'],
  ['q', 'Hello?'],
];

function add([side, words]) {
  const cell = document.createElement('div');
  cell.className = `cell css-1x${Math.abs(words.length * 7919).toString(36)} cell-${side}`;
  const core = document.createElement('div');
  core.className = 'cell-core';
  const line = document.createElement('p');
  line.textContent = words;
  core.append(line);
  const foot = document.createElement('span');
  foot.className = 'cell-foot';
  foot.textContent = 'filed';
  cell.append(core, foot);
  stack.append(cell);
}

const render = (turns) => {
  stack.textContent = '';
  turns.forEach(add);
};

/** The page's own words of its state, for the tests. */
window.desk = { clicks: 0, keys: 0, rerender: () => render(TURNS), empty: () => render([]) };
render(TURNS);
document.querySelector('#more').addEventListener('click', () => add(MORE.shift()));
const answer = document.querySelector('.answer');
document.querySelector('.lane-a').addEventListener('click', () => answer.classList.remove('answer-inner'));
document.querySelector('.lane-b').addEventListener('click', () => answer.classList.add('answer-inner'));
for (const type of ['pointerdown', 'mousedown', 'mouseup', 'click']) {
  document.body.addEventListener(type, () => {
    window.desk.clicks += 1;
  });
}
document.addEventListener('keydown', () => {
  window.desk.keys += 1;
});
