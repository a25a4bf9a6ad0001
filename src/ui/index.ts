export { articleOf } from './article.js';
export { anchorTo, keepBeside, showBeside } from './beside.js';
export { define } from './define.js';
export { keepAt } from './place.js';
export { base, tokens } from './tokens.js';
export { warn } from './warn.js';
