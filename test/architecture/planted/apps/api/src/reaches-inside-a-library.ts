import '../../../libs/sla/src/store/a-store.js';
