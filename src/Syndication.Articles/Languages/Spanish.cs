using System.Globalization;

namespace Syndication.Articles.Languages;

/// <summary>Spanish: dates, credits and sections.</summary>
internal static class Spanish
{
    public static readonly Language Language = new()
    {
        Tag = "es",
        Labels = SpanishLabels.Labels,
        Culture = CultureInfo.GetCultureInfo("es-ES"),
        OwnLetters = "ñÑ¿¡",
        StopWords = Words.Set("el|la|los|las|que|y|en|un|una|del|por|con|para|se|no|su|al|lo|más|como|es|o|sus|este|ha|fue|esta|son|pero|entre|también|sin|sobre|desde|todo|hay|muy|han|era|ser|cuando|donde|porque|dijo|años"),
        Months = Words.Numbered(1, "enero/ene", "febrero/feb", "marzo/mar", "abril/abr", "mayo/may", "junio/jun", "julio/jul", "agosto/ago", "septiembre/setiembre/sep/set/sept", "octubre/oct", "noviembre/nov", "diciembre/dic"),
        Weekdays = Words.Set("lunes|martes|miércoles|jueves|viernes|sábado|domingo|lun|mar|mié|jue|vie|sáb|dom"),
        Units = Words.Units("segundos/segundo", "minutos/minuto/min", "horas/hora/h", "días/día", "semanas/semana", "meses/mes", "años/año"),
        AgoWords = Words.Set("hace"),
        NowPhrases = Words.Set("ahora|ahora mismo"),
        DaysAgo = Words.Numbered(0, "hoy", "ayer", "anteayer"),
        PublishedLabels = Words.Set("Publicado|Publicado el|Publicada|Publicada el|Fecha|Fecha de publicación|Creado|Publicación|Posteado el|Escrito el"),
        UpdatedLabels = Words.Set("Actualizado|Actualizado el|Actualizada|Actualizada el|Última actualización|Modificado|Modificado el|Actualización"),
        AuthorLabels = Words.Set("Por|Autor|Autora|Autores|Escrito por|Texto|Redacción de|Publicado por|Texto de|De"),
        CreditLabels = Words.Set("Foto|Fotos|Fotografía|Imagen|Traducción|Ilustración|Vídeo|Video|Edición"),
        SourceLabels = Words.Set("Fuente|Fuentes"),
        CategoryLabels = Words.Set("Categoría|Categorías|Sección|Archivado en|Publicado en"),
        TagLabels = Words.Set("Etiquetas|Etiqueta|Temas|Tags|Palabras clave|Más sobre"),
        AndWords = Words.Set("y|e|con"),
        Introductions = Words.Set("es un|es una|es periodista"),
        NewsroomWords = Words.Set("redacción|redactor|diario|periódico|agencia|agencias|prensa|equipo|noticias|revista|editor|editorial|admin|corresponsal|servicio|universidad|instituto|ministerio|asociación|fundación|digital"),
        RoleWords = Words.Set("periodista|redactor|redactora|corresponsal|reportero|reportera|autor|autora|director|directora|columnista|profesor|profesora|enviado especial|enviada especial"),
        Agencies = Words.Shown("EFE/Agencia EFE", "Europa Press", "AFP", "Reuters", "AP/Associated Press", "Notimex", "Télam", "DPA"),
        HomeCrumbs = Words.Set("Inicio|Portada|Home|Estás en|Usted está aquí|Principal"),
        EmptySections = Words.Set("Inicio|Portada|Artículo|Artículos|Noticias|Noticia|Actualidad|Sin categoría|Destacados|Destacado|Última hora|Últimas noticias"),
        SectionNames = Words.BySlug("Política|Internacional|España|Economía|Sociedad|Deportes|Cultura|Ciencia|Salud|Tecnología|Opinión|Nacional|Mundo|Educación|Gente|Televisión|Viajes|Motor|Sucesos|Medio ambiente|Negocios"),
    };
}
