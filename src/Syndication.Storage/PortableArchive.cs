using System.Data.Common;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Syndication.Storage;

/// <summary>Everything in the database as one stream of JSON lines that any later version, on either backend, reads again: identity, revisions, slugs, sources, tombstones, subscriptions, what was served when.</summary>
/// <remarks>
/// The first line is <c>{"syndication-export":1}</c>, the last <c>{"end":N}</c> with the number of rows between them;
/// each of these is one row, <c>{"table":"aliases","key":…}</c>, with text, whole numbers, nulls, and bytes as base64.
/// </remarks>
public sealed class PortableArchive(Database database)
{
    internal const string Mark = "syndication-export";
    internal const int Format = 1;

    private static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes everything, in an order that is the same for the same content.</summary>
    /// <param name="output">Where to; left open.</param>
    /// <param name="progress">Told of the number of rows so far; or null.</param>
    /// <param name="ct">Stops it.</param>
    public Task ExportAsync(Stream output, IProgress<int>? progress, CancellationToken ct) =>
        database.ReadAsync(async session =>
        {
            var rows = 0;
            await using var json = new Utf8JsonWriter(output, Writing);
            await WriteLineAsync(output, json, () => json.WriteNumber(Mark, Format), ct);
            foreach (var table in ArchiveTable.All)
            {
                await using var command = session.CreateCommand(table.Select);
                await using var reader = await command.ExecuteReaderAsync(ct);
                while (await reader.ReadAsync(ct))
                {
                    await WriteLineAsync(output, json, () => WriteRow(json, table, reader), ct);
                    rows++;
                    progress?.Report(rows);
                }
            }

            await WriteLineAsync(output, json, () => json.WriteNumber("end", rows), ct);
            await output.FlushAsync(ct);
            return rows;
        }, ct);

    /// <summary>Reads an export into an empty database, all of it or nothing.</summary>
    /// <param name="input">Where from; left open. Read from its position, once more from there if it can seek and the transaction has to be repeated.</param>
    /// <param name="progress">Told of the number of rows so far; or null.</param>
    /// <param name="ct">Stops it.</param>
    /// <returns>How many rows were read.</returns>
    /// <exception cref="StorageException">The database is not empty, or a line cannot be read (the message has its number).</exception>
    public Task<int> ImportAsync(Stream input, IProgress<int>? progress, CancellationToken ct)
    {
        var start = input.CanSeek ? input.Position : 0;
        return database.WriteAsync(async session =>
        {
            if (input.CanSeek) input.Position = start;
            return await new ArchiveImport(session, input, progress).RunAsync(ct);
        }, ct);
    }

    private static async Task WriteLineAsync(Stream output, Utf8JsonWriter json, Action properties, CancellationToken ct)
    {
        json.WriteStartObject();
        properties();
        json.WriteEndObject();
        await json.FlushAsync(ct);
        output.WriteByte((byte)'\n');
        json.Reset();
    }

    private static void WriteRow(Utf8JsonWriter json, ArchiveTable table, DbDataReader reader)
    {
        json.WriteString("table", table.Name);
        for (var i = 0; i < table.Columns.Length; i++)
        {
            var name = table.Columns[i];
            if (reader.IsDBNull(i)) json.WriteNull(name);
            else if (name == table.Binary) json.WriteBase64String(name, reader.GetFieldValue<byte[]>(i));
            else if (reader.GetFieldType(i) == typeof(string)) json.WriteString(name, reader.GetString(i));
            else json.WriteNumber(name, reader.GetInt64(i));
        }
    }
}
