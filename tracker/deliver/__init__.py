"""Messages to people: values → words (`render`), words → mail (`message`), mail → the next server (`smtp`, `files`).

`registry` chooses the sender by the address. A further sender is one file and one line there.
"""
