using System.Data.Common;
using System.Text;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Npgsql;
using SQLitePCL;

namespace Syndication.Storage;

/// <summary>One reading of an export into an empty database.</summary>
internal sealed class ArchiveImport(Session session, Stream input, IProgress<int>? progress)
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly Dictionary<string, ArchiveTable> _tables = ArchiveTable.All.ToDictionary(table => table.Name);
    private readonly Dictionary<string, DbCommand> _inserts = [];
    private int _line;
    private int _rows;

    public async Task<int> RunAsync(CancellationToken ct)
    {
        await RefuseUnlessEmptyAsync();
        try
        {
            using var reader = new StreamReader(input, StrictUtf8, leaveOpen: true);
            await ReadLinesAsync(reader, ct);
            await ArriveAsync();
            return _rows;
        }
        catch (Exception e) when (IsOfTheLine(e))
        {
            throw Unreadable(e.Message, e);
        }
        finally
        {
            foreach (var command in _inserts.Values) await command.DisposeAsync();
        }
    }

    // An export of an earlier version does not say what arrived when; its announcements do.
    private async Task ArriveAsync()
    {
        const string Any = "select count(*) from (select 1 from arrivals limit 1) a";
        const string Fill = """
            insert into arrivals (term, arrival, article_id)
            select l.term, coalesce(f.sequence, 0), l.article_id
            from listing l
            left join (select article_id, min(sequence) as sequence from announcements group by article_id) f
                on f.article_id = l.article_id
            """;
        if (await session.FirstAsync<long>(Any) == 0) await session.ExecuteAsync(Fill);
    }

    // The line itself is at fault: not JSON, not text, or a row that the schema does not take. A full disk is another matter.
    private static bool IsOfTheLine(Exception fault) => fault
        is JsonException
        or FormatException
        or DecoderFallbackException
        or SqliteException { SqliteErrorCode: raw.SQLITE_CONSTRAINT or raw.SQLITE_MISMATCH or raw.SQLITE_TOOBIG }
        or PostgresException { SqlState: ['2', '2' or '3', ..] or PostgresErrorCodes.DatatypeMismatch };

    private async Task RefuseUnlessEmptyAsync()
    {
        foreach (var table in ArchiveTable.All.Where(table => table.Name != "counters"))
        {
            if (await session.FirstAsync<long>($"select count(*) from {table.Name}") == 0) continue;
            throw new StorageException($"An export is read into an empty database only, and {table.Name} has rows already: name a new one.");
        }

        // It comes with its first row; the export has its own.
        await session.ExecuteAsync("delete from counters");

        // What is read in is not in the index of words; see SearchStore.CompleteAsync.
        await session.ExecuteAsync("delete from search_state");
    }

    private async Task ReadLinesAsync(StreamReader reader, CancellationToken ct)
    {
        var isEnded = false;
        while (await reader.ReadLineAsync(ct) is { } line)
        {
            _line++;
            using var json = JsonDocument.Parse(line);
            var row = json.RootElement;
            if (row.ValueKind != JsonValueKind.Object) throw Unreadable("it is not an object");
            if (isEnded) throw Unreadable("it comes after the end");
            if (_line == 1) CheckFirst(row);
            else if (row.TryGetProperty("end", out var end)) isEnded = CheckEnd(end);
            else await InsertAsync(row, ct);
        }

        if (!isEnded) throw Unreadable("the export is cut off after it");
    }

    private void CheckFirst(JsonElement row)
    {
        if (!row.TryGetProperty(PortableArchive.Mark, out var format)) throw Unreadable("this is not an export of this program");
        if (format.ValueKind != JsonValueKind.Number || format.GetInt32() != PortableArchive.Format)
            throw Unreadable($"the export has format {format}, this program reads {PortableArchive.Format}");
    }

    private bool CheckEnd(JsonElement end) => end.ValueKind == JsonValueKind.Number && end.GetInt32() == _rows
        ? true
        : throw Unreadable($"it promises {end} rows, and there were {_rows}");

    private async Task InsertAsync(JsonElement row, CancellationToken ct)
    {
        if (!row.TryGetProperty("table", out var name) || name.ValueKind != JsonValueKind.String
            || !_tables.TryGetValue(name.GetString()!, out var table))
        {
            throw Unreadable("it names no known table");
        }

        var command = CommandFor(table);
        var given = 0;
        foreach (var property in row.EnumerateObject().Where(property => !property.NameEquals("table")))
        {
            if (!command.Parameters.Contains(property.Name)) throw Unreadable($"{table.Name} has no {property.Name}");
            command.Parameters[property.Name].Value = property.Name == table.Binary ? property.Value.GetBytesFromBase64() : Value(property);
            given++;
        }

        if (given != table.Columns.Length) throw Unreadable($"a row of {table.Name} has {table.Columns.Length} columns");
        if (table.Name is "article_bodies" or "revisions")
            ArticleDocument.Read((string)command.Parameters["document"].Value!, $"line {_line}");
        await command.ExecuteNonQueryAsync(ct);
        _rows++;
        progress?.Report(_rows);
    }

    private DbCommand CommandFor(ArchiveTable table)
    {
        if (_inserts.TryGetValue(table.Name, out var known)) return known;

        var command = session.CreateCommand(table.Insert);
        foreach (var column in table.Columns)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = column;
            command.Parameters.Add(parameter);
        }

        return _inserts[table.Name] = command;
    }

    private object Value(JsonProperty property) => property.Value.ValueKind switch
    {
        JsonValueKind.String => property.Value.GetString()!,
        JsonValueKind.Number when property.Value.TryGetInt64(out var number) => number,
        JsonValueKind.Null => DBNull.Value,
        _ => throw Unreadable($"{property.Name} is neither text nor a whole number"),
    };

    private StorageException Unreadable(string why, Exception? cause = null) =>
        new($"Line {_line} of the export cannot be read, so nothing was: {why}", cause);
}
