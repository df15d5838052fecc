"""Sentences about data sets and the files they are read from."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

DATA: dict[str, object] = {
    "data.unknown_name": QT_TRANSLATE_NOOP(
        "messages", "There is no data set {name}. The data sets are {allowed}."
    ),
    "data.unknown_option": QT_TRANSLATE_NOOP(
        "messages", "The data set {name} has no setting “{option}”. It has {allowed}."
    ),
    "data.option_missing": QT_TRANSLATE_NOOP(
        "messages", "The data set {name} needs “{option}”: choose where its files are."
    ),
    "data.option_range": QT_TRANSLATE_NOOP(
        "messages", "“{option}” must be {allowed}, not {value}."
    ),
    "data.option_folder": QT_TRANSLATE_NOOP(
        "messages", "“{option}” must be the path of a folder, not {value}."
    ),
    "data.expansion": QT_TRANSLATE_NOOP(
        "messages",
        "The data set {name} cannot be expanded by {value}; this version of bpviz does not "
        "know how.",
    ),
    "data.split_name": QT_TRANSLATE_NOOP(
        "messages", "Data are for training, validation or testing; there are none called {value}."
    ),
    "data.rows": QT_TRANSLATE_NOOP(
        "messages",
        "In the {split} of {name} there are {inputs} rows of inputs and {targets} rows of "
        "targets. There must be as many of both, and at least one.",
    ),
    "data.width": QT_TRANSLATE_NOOP(
        "messages",
        "In the data set {name}, the {field} have {found} columns and the {like} have {right}. "
        "They must have the same number.",
    ),
    "data.two_dimensions": QT_TRANSLATE_NOOP(
        "messages",
        "In the data set {name}, the {field} must be numbers in a table with one row for each "
        "example; they have the shape {shape} and the type {dtype}.",
    ),
    "data.finite": QT_TRANSLATE_NOOP(
        "messages",
        "In the data set {name}, the {field} must be finite numbers; in row {row}, column "
        "{column}, there is {value}.",
    ),
    "data.image_shape": QT_TRANSLATE_NOOP(
        "messages",
        "The pictures of the data set {name} cannot be of {value} pixels: rows times columns "
        "must be {inputs}, the number of inputs.",
    ),
    "data.labels": QT_TRANSLATE_NOOP(
        "messages",
        "The data set {name} needs {right} names, one for each class; {value} is something else.",
    ),
    "data.digits_damaged": QT_TRANSLATE_NOOP(
        "messages",
        "The digits that come with bpviz ({file}) are missing or damaged. Install bpviz again.",
    ),
    "data.no_folder": QT_TRANSLATE_NOOP("messages", "There is no folder {folder}."),
    "data.mnist_missing": QT_TRANSLATE_NOOP(
        "messages",
        "The folder {folder} lacks {missing}. MNIST consists of four files: {all}.",
    ),
    "data.mnist_differs": QT_TRANSLATE_NOOP(
        "messages",
        "{file} has the right form, but its content is not that of MNIST: its SHA-256 is "
        "{found}, it should be {right}. Download it again.",
    ),
    "data.label_range": QT_TRANSLATE_NOOP(
        "messages", "In {file}, label {position} is {found}; labels go from 0 to 9."
    ),
    "data.file_missing": QT_TRANSLATE_NOOP("messages", "There is no file {file}."),
    "data.unreadable": QT_TRANSLATE_NOOP("messages", "The data cannot be read ({reason})."),
    "data.file_unreadable": QT_TRANSLATE_NOOP("messages", "{file} cannot be read ({reason})."),
    "data.file_folder": QT_TRANSLATE_NOOP("messages", "{file} is a folder. Choose a file of data."),
    "data.file_not_ordinary": QT_TRANSLATE_NOOP(
        "messages", "{file} is a device or a pipe. Choose an ordinary file."
    ),
    "data.file_web_page": QT_TRANSLATE_NOOP(
        "messages",
        "{file} is a web page, not data: the server answered with a page when it was "
        "downloaded. Download it again from another address.",
    ),
    "data.gzip_short": QT_TRANSLATE_NOOP(
        "messages", "{file} breaks off in the middle. Download it again."
    ),
    "data.gzip_damaged": QT_TRANSLATE_NOOP(
        "messages", "{file} is damaged and cannot be unpacked. Download it again."
    ),
    "data.idx_too_short": QT_TRANSLATE_NOOP(
        "messages", "{file} ends after {found} bytes; it should have {right}. Download it again."
    ),
    "data.idx_too_long": QT_TRANSLATE_NOOP(
        "messages", "{file} goes on after the {right} bytes that it should have."
    ),
    "data.idx_dimensions": QT_TRANSLATE_NOOP(
        "messages",
        "{file} holds an array of {found} dimensions where {right} are needed. Pictures have 3, "
        "labels have 1: have two files changed places?",
    ),
    "data.idx_magic": QT_TRANSLATE_NOOP(
        "messages",
        "{file} is not a file of data in the IDX format: it begins with {found} instead of "
        "{right}.",
    ),
    "data.idx_shape": QT_TRANSLATE_NOOP(
        "messages", "{file} holds {found} numbers; {right} are needed here."
    ),
    "data.stroke_shape": QT_TRANSLATE_NOOP(
        "messages", "Stroke {number} must be a list of points, each with x and y."
    ),
    "data.stroke_finite": QT_TRANSLATE_NOOP(
        "messages", "Stroke {number} must stay within {limit} pixels and hold no NaN."
    ),
    "data.pad_side": QT_TRANSLATE_NOOP(
        "messages", "The side of the drawing pad must be a number above 0, not {value}."
    ),
    "data.raster_shape": QT_TRANSLATE_NOOP(
        "messages", "A picture must be numbers in rows and columns of equal length."
    ),
    "data.raster_values": QT_TRANSLATE_NOOP(
        "messages", "A picture must hold finite numbers from 0 (no ink) upwards."
    ),
    "data.pen_none": QT_TRANSLATE_NOOP(
        "messages", "{folder} has no pen strokes: no file in it ends with {endings}."
    ),
    "data.pen_ending": QT_TRANSLATE_NOOP(
        "messages",
        "{file} is not a file of pen strokes: its name must end with {endings}.",
    ),
    "data.pen_unreadable": QT_TRANSLATE_NOOP(
        "messages", "{file} cannot be read as pen strokes: {reason}."
    ),
    "data.pen_line": QT_TRANSLATE_NOOP(
        "messages", "{file}, line {line}: {found} should be {right}."
    ),
    "data.pen_all_out": QT_TRANSLATE_NOOP(
        "messages", "All writers are left out of the pen strokes."
    ),
    "data.mix_size": QT_TRANSLATE_NOOP(
        "messages",
        "Strokes are drawn as pictures of {right} pixels; those of {name} have {found}.",
    ),
    "data.glyphs_damaged": QT_TRANSLATE_NOOP(
        "messages",
        "The signs that come with bpviz ({file}) are missing or damaged; install bpviz again.",
    ),
}
