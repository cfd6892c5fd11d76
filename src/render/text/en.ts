export { vietnamese as english } from './vi.js';
