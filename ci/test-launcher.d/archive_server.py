# SPDX-License-Identifier: Apache-2.0
"""An archive server on loopback: archive_server.py FOLDER PORT_FILE

/whole/NAME serves FOLDER/NAME, from the middle when asked to; /broken/NAME promises all and sends half; /plain/NAME
cannot go on in the middle; anything else is not found. Each request is a line in FOLDER/requests.
"""

import http.server
import os
import pathlib
import sys

folder, port_file = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])


class Archives(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        way, _, name = self.path.strip("/").partition("/")
        asked = self.headers.get("Range", "")
        with open(folder / "requests", "a") as requests:
            requests.write(f"{self.path} {asked}\n")
        file = folder / name
        if way not in ("whole", "broken", "plain") or not file.is_file():
            self.send_error(404)
            return
        content = file.read_bytes()
        start = 0
        if asked.startswith("bytes=") and way == "whole":
            start = int(asked[6:].split("-")[0])
            self.send_response(206)
            self.send_header("Content-Range", f"bytes {start}-{len(content) - 1}/{len(content)}")
        else:
            self.send_response(200)
        self.send_header("Content-Length", str(len(content) - start))
        self.end_headers()
        self.wfile.write(content[start : len(content) // 2] if way == "broken" else content[start:])

    def log_message(self, *ignored):
        pass


server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Archives)
new = port_file.with_suffix(".new")
new.write_text(str(server.server_address[1]))
os.rename(new, port_file)
server.serve_forever()
