/// Takes in school attendance from a file: for each child a range of days with the sessions that were possible, attended and missed without
/// leave. What became of each row is said. Serves education officers, and core groups whose plan asks for attendance.
///
/// School Attendance (Pupil Registration) (England) Regulations 2024; Working together to improve school attendance. What the file holds is
/// ours: no national file of this shape is published (to be confirmed).
@NullMarked
package goldthread.returns.attendance;

import org.jspecify.annotations.NullMarked;
