"""The use cases, in plain order. They know the world only through `tracker.ports`.

    poll      due feeds → replies → outcomes                     which feeds answered, and what that means
      ingest    entries → Documents                              one article each, by its canonical address
      read      Documents → Readings                             mentions and claims, before the transaction opens
      relate    claims + known events → Events, Flags            what happened, and which deals want attention
    compose   events and flags of a window → Deliveries          alerts at once, digests at the subscriber's hour
    deliver   Deliveries → messages handed over                  claimed before they are sent, closed after
    query     Events, Flags, Documents → JSON lines              the only way out for page, API, commands and mail
    replay    JSON Lines → the same ingest, read and relate      imports
    admin     configuration files → database; reread             files declare, the database decides
    health    is the service well?

None of them fetches, stores or sends by itself, none asks the time: `now` is an argument everywhere.
"""
