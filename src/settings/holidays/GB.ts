export { default as table } from '../../../data/holidays/GB.json';
