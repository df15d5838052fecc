"""Time: what was computed, where in it we are, and what is shown. No Qt.

Read in this order: position, frame, cost_log, history, rerun, replay, walk, timeline, change,
mailbox, loop, follow, display.
"""
