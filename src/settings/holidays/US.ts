export { default as table } from '../../../data/holidays/US.json';
