export { AttendanceModule } from './attendance.module.ts';
export * from './attendance/attendance.events.ts';
export { PlacementsUnderWay, type PlacementUnderWay } from './questions/placements-under-way.ts';
