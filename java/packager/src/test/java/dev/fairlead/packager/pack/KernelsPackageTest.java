// SPDX-License-Identifier: Apache-2.0
package dev.fairlead.packager.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.fairlead.packager.config.ConfigTable;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

/** The poms of the kernels are written from their fairlead.toml, those of the other modules by Maven: both say the same. */
class KernelsPackageTest {
    private static final Path ROOT = Path.of(System.getProperty("fairlead.root"));

    private static String pom(String place, String path) throws Exception {
        Document pom = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(ROOT.resolve(place).resolve("pom.xml").toFile());
        return XPathFactory.newInstance().newXPath().evaluate("/project/" + path, pom);
    }

    @Test
    void theTomlSaysWhatThePomsSay() throws Exception {
        PackageSettings toml = new PackageSettings(
                ConfigTable.read(ROOT.resolve("bindings/kernels/fairlead.toml"), PackageKey.TABLE, PackageKey.class));
        assertEquals(pom("", "groupId"), toml.required(PackageKey.GROUP));
        assertEquals(pom("", "url"), toml.required(PackageKey.URL));
        assertEquals(pom("", "licenses/license/name"), toml.required(PackageKey.LICENSE));
        assertEquals(pom("", "developers/developer/name"), toml.required(PackageKey.DEVELOPER));
        assertEquals(pom("", "scm/connection"), "scm:git:" + toml.required(PackageKey.SCM));
        assertEquals(pom("bindings/kernels", "artifactId"), toml.required(PackageKey.ARTIFACT));
        assertEquals(pom("bindings/kernels", "name"), toml.required(PackageKey.NAME));
        assertEquals(pom("bindings/kernels", "description"), toml.required(PackageKey.DESCRIPTION));
    }
}
