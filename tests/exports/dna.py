"""Reads a database of Discourse Network Analyzer as that program does, and prints its statements as JSON.

The columns are those that version 3 asks for by name; carets are positions in a Java string."""

import base64
import hashlib
import json
import sqlite3
import sys

COLUMNS = {
    "SETTINGS": "Property Value",
    "CODERS": "ID Name Red Green Blue Refresh FontSize Password PopupWidth ColorByCoder PopupDecoration PopupAutoComplete "
    "PermissionAddDocuments PermissionEditDocuments PermissionDeleteDocuments PermissionImportDocuments "
    "PermissionAddStatements PermissionEditStatements PermissionDeleteStatements PermissionEditAttributes "
    "PermissionEditRegex PermissionEditStatementTypes PermissionEditCoders PermissionEditCoderRelations "
    "PermissionViewOthersDocuments PermissionEditOthersDocuments PermissionViewOthersStatements "
    "PermissionEditOthersStatements",
    "CODERRELATIONS": "ID Coder OtherCoder viewStatements editStatements viewDocuments editDocuments",
    "DOCUMENTS": "ID Title Text Coder Author Source Section Notes Type Date",
    "STATEMENTTYPES": "ID Label Red Green Blue",
    "VARIABLES": "ID Variable DataType StatementTypeId",
    "VARIABLELINKS": "ID SourceVariableId TargetVariableId",
    "REGEXES": "Label Red Green Blue",
    "STATEMENTS": "ID StatementTypeId DocumentId Start Stop Coder",
    "ENTITIES": "ID VariableId Value Red Green Blue ChildOf",
    "ATTRIBUTEVARIABLES": "ID VariableId AttributeVariable",
    "ATTRIBUTEVALUES": "ID EntityId AttributeVariableId AttributeValue",
    "DATABOOLEAN": "ID StatementId VariableId Value",
    "DATAINTEGER": "ID StatementId VariableId Value",
    "DATASHORTTEXT": "ID StatementId VariableId Entity",
    "DATALONGTEXT": "ID StatementId VariableId Value",
}


def digest(password, stored):
    """The digest of a password under the salt of a stored one."""
    salt = base64.b64decode(stored)[:16]
    value = hashlib.sha256(salt + password.encode()).digest()
    for _ in range(99_999):
        value = hashlib.sha256(value).digest()
    return base64.b64encode(salt + value).decode()


def main(path):
    base = sqlite3.connect(path)
    rows = lambda query, *values: base.execute(query, values).fetchall()
    one = lambda query, *values: rows(query, *values)[0][0]
    for table, columns in COLUMNS.items():
        found = [row[1] for row in rows(f"PRAGMA table_info({table})")]
        assert found == columns.split(), (table, found)
    assert one("PRAGMA integrity_check") == "ok"
    assert rows("PRAGMA foreign_key_check") == []
    stored = one("SELECT Password FROM CODERS WHERE ID = 1")
    assert digest("onrecord", stored) == stored
    # Every entity has a value of each attribute of its variable.
    assert rows(
        "SELECT e.ID FROM ENTITIES e JOIN ATTRIBUTEVARIABLES v ON v.VariableId = e.VariableId LEFT JOIN ATTRIBUTEVALUES a"
        " ON a.EntityId = e.ID AND a.AttributeVariableId = v.ID WHERE a.ID IS NULL"
    ) == []
    variables = dict(rows("SELECT Variable, ID FROM VARIABLES WHERE StatementTypeId = 1"))
    statements = []
    for id, document, start, stop in rows("SELECT ID, DocumentId, Start, Stop FROM STATEMENTS ORDER BY ID"):
        text = one("SELECT Text FROM DOCUMENTS WHERE ID = ?", document).encode("utf-16-le")
        statement = {"words": text[2 * start : 2 * stop].decode("utf-16-le")}
        for name in ["person", "organization", "concept"]:
            short = "SELECT Value FROM ENTITIES WHERE ID = (SELECT Entity FROM DATASHORTTEXT WHERE StatementId = ? AND VariableId = ?)"
            statement[name] = one(short, id, variables[name])
        boolean = "SELECT Value FROM DATABOOLEAN WHERE StatementId = ? AND VariableId = ?"
        statement["agreement"] = one(boolean, id, variables["agreement"])
        statements.append(statement)
    json.dump(statements, sys.stdout)


main(sys.argv[1])
