"""Run one program as another account, in a session of its own. Started as a script, never imported.

    launch.py {wait|detach} UID GID PROGRAM ARGUMENT...

A session of its own: Ctrl-C in a terminal reaches every process of the terminal's session, and the server
must outlive the application that is still closing. Detached: the server is nobody's child, so the
application that happened to start it has nothing to reap and may leave before it.

Only the standard library's smallest part: it is started with `-I -S`, which takes some 10 ms.
"""

import os
import sys


def main() -> None:
    """Become the account and the program; does not return."""
    how, uid, gid, *command = sys.argv[1:]
    if how == "detach" and os.fork():
        os._exit(0)
    os.setsid()
    os.umask(0o077)
    if os.geteuid() == 0:
        os.setgroups([])
        os.setgid(int(gid))
        os.setuid(int(uid))
    os.execv(command[0], command)  # noqa: S606  no shell is meant


main()
