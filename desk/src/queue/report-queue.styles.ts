import { list } from './list.styles.js';
import { states } from './state.styles.js';
import { tabs } from './tabs.styles.js';
import { theme } from './theme.styles.js';

export const styles = [...theme, tabs, list, states];
