import '../../api/src/main.js';
