/** Reads the files of a catalogue into bundles; every mistake is a finding with its line. */
@NullMarked
package cn.onething.catalogue.reading;

import org.jspecify.annotations.NullMarked;
