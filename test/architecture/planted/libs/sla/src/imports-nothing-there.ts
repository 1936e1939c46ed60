import './nothing-there.js';
