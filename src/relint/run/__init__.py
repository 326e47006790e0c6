"""A run over many drafts: found, read, answered from earlier runs or linted, in one process or several.

Knows no command line: an editor's server, a worker of a cluster and a script call it as `relint check` does:

    from relint.run import Drafts, Overrides, Scheduling, report_on, start_session

    drafts = Drafts(("newsletter/", "welcome.md"))
    session = start_session(Overrides(settings={"select": ["faceless-sender"]}), drafts.names)
    with report_on(session, drafts, scheduling=Scheduling(jobs=2)) as report:
        for file in report.files:
            for finding in file.findings:
                print(file.path, finding.start, finding.message, finding.hint)
        print(report.exit_status)

`RelintError` (`relint.errors`) is raised for wrong settings and packs; a draft that cannot be read is in
`report.failures` instead, and the others go on.
"""

from relint.run.drafts import Drafts, report_on
from relint.run.overrides import Overrides
from relint.run.scheduling import Scheduling
from relint.run.session import Session, start_session

__all__ = ["Drafts", "Overrides", "Scheduling", "Session", "report_on", "start_session"]
