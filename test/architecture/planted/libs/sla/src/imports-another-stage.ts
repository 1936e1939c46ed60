import '../../routing/src/index.js';
