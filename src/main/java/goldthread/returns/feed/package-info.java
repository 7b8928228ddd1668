/// The daily feed to the Department for Education: each child as the Department's children's social care API takes them,
/// the difference since what it last accepted, and the sending. Serves the performance analyst and the nightly run.
///
/// Layout: Department for Education, Children's Social Care API, version 1.0.1 (2026), `fields.csv` in the resources.
@NullMarked
package goldthread.returns.feed;

import org.jspecify.annotations.NullMarked;
