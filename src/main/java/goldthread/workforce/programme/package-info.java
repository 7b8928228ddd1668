/// Early career programmes as dated templates: the assessed and supported year, the early career framework as it was
/// proposed in 2023, the Social Work Induction Programme. Which steps come when is data; a worker's journey is a pure
/// function of the template and what the log tells of them. What is to be confirmed carries its mark.
@NullMarked
@NamedInterface("programme")
package goldthread.workforce.programme;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
