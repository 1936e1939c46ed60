import '../store/a-store.js';
