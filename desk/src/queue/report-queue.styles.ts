import { dock } from './dock.styles.js';
import { list } from './list.styles.js';
import { states } from './state.styles.js';
import { theme } from './theme.styles.js';
import { toolbar } from './toolbar.styles.js';

export const styles = [...theme, toolbar, list, dock, states];
